package org.hsbpathway.sharing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Who may receive what, read from {@code processes/sharing/whoMayReceiveWhat.csv} when it is first
 * asked.
 */
@Component
public class WhoMayReceive {

  static final String TABLE = "processes/sharing/whoMayReceiveWhat.csv";

  private Map<SharedItem, Map<Recipient, Allowed>> table;

  public Allowed may(Recipient recipient, SharedItem item) {
    return table().get(item).get(recipient);
  }

  private synchronized Map<SharedItem, Map<Recipient, Allowed>> table() {
    if (table == null) {
      try {
        table = read(new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return table;
  }

  static Map<SharedItem, Map<Recipient, Allowed>> read(String csv) {
    var rows = Cells.of(csv);
    var recipients = rows.get(0).stream().skip(1).map(Recipient::valueOf).toList();
    var table = new EnumMap<SharedItem, Map<Recipient, Allowed>>(SharedItem.class);
    for (var cells : rows.subList(1, rows.size())) {
      var row = new EnumMap<Recipient, Allowed>(Recipient.class);
      for (int column = 0; column < recipients.size(); column++) {
        row.put(recipients.get(column), Allowed.of(cells.get(column + 1)));
      }
      table.put(SharedItem.valueOf(cells.get(0)), row);
    }
    if (table.size() != SharedItem.values().length
        || recipients.size() != Recipient.values().length) {
      throw new IllegalStateException(TABLE + " does not name every item and every recipient");
    }
    return table;
  }
}
