package org.hsbpathway;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A real mail server that the running application reaches for as long as this is open, as if its
 * host were configured: no application of its own has to be started for it.
 */
final class MailBox implements AutoCloseable {

  private static final String SENDER = "mailSender";

  private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final DefaultListableBeanFactory beans;
  private final IdentityService identity;
  private final List<String> people;

  /**
   * @param people who have an address meanwhile
   */
  MailBox(ApplicationContext application, String... people) {
    beans = (DefaultListableBeanFactory) application.getAutowireCapableBeanFactory();
    identity = application.getBean(IdentityService.class);
    this.people = List.of(people);
    server.start();
    var sender = new JavaMailSenderImpl();
    sender.setHost("localhost");
    sender.setPort(server.getSmtp().getPort());
    beans.registerSingleton(SENDER, sender);
    this.people.forEach(person -> reach(person, person + "@example.org"));
  }

  private void reach(String person, String address) {
    var user = identity.createUserQuery().userId(person).singleResult();
    user.setEmail(address);
    identity.saveUser(user);
  }

  /** Everything that has arrived, for whomever. */
  List<String> mails() {
    return Arrays.stream(server.getReceivedMessages()).map(MailBox::text).toList();
  }

  private static String text(MimeMessage mail) {
    return GreenMailUtil.getWholeMessage(mail);
  }

  void empty() throws Exception {
    server.purgeEmailFromAllMailboxes();
  }

  @Override
  public void close() {
    people.forEach(person -> reach(person, null));
    beans.destroySingleton(SENDER);
    server.stop();
  }
}
