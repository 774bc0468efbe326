package org.hsbpathway.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Finds in a model or a decision what would run as the server: scripts, classes, shell commands,
 * connectors, expressions that reach further than the pathway's words.
 */
final class CodeInModels {

  private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  /** Each names code, or a page of the deployer's own, in an attribute of the engine's. */
  private static final Set<String> RUN_SOMETHING =
      Set.of(
          "class",
          "type",
          "topic",
          "resource",
          "formKey",
          "formHandlerClass",
          "variableMappingClass",
          "variableMappingDelegateExpression");

  private static final Pattern EXPRESSION =
      Pattern.compile("[$#]\\{(?:'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|[^'\"}])*}?");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  /** A step; variables that are compared; a clock; the case reference. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "[$#]\\{\\s*(?:[\\w\\s'=!<>&|()+-]*"
              + "|clocks\\.\\w+\\([\\w\\s',]*\\)"
              + "|execution\\.(?:processBusinessKey|businessKey))\\s*}");

  private static final Pattern CALL = Pattern.compile("\\b(?!(?:and|or|not|empty)\\b)\\w+\\s*\\(");

  private final boolean scriptsAllowed;
  private final List<String> complaints = new ArrayList<>();

  private CodeInModels(boolean scriptsAllowed) {
    this.scriptsAllowed = scriptsAllowed;
  }

  /** What is wrong with it, in sentences. */
  static List<String> complaints(byte[] model, boolean scriptsAllowed) {
    var code = new CodeInModels(scriptsAllowed);
    try {
      code.look(read(model));
    } catch (SAXException | IOException e) {
      return List.of("A model or a decision cannot be read as XML without a document type.");
    }
    return code.complaints;
  }

  private static Element read(byte[] model) throws SAXException, IOException {
    try {
      var reader = DocumentBuilderFactory.newInstance();
      reader.setNamespaceAware(true);
      reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = reader.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(model)).getDocumentElement();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void look(Element element) {
    var isScript = Set.of("script", "scriptTask").contains(element.getLocalName());
    if (element.getLocalName().equals("connector")) {
      complaints.add(the(element) + " has a connector; the pathway has none.");
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var attribute = (Attr) element.getAttributes().item(i);
      isScript |= Set.of("scriptFormat", "language").contains(attribute.getLocalName());
      lookAt(element, attribute);
    }
    if (isScript && !scriptsAllowed) {
      complaints.add(the(element) + " is a script; the pathway runs no scripts.");
    }
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        look(inner);
      } else if (child.getNodeType() == Node.TEXT_NODE
          || child.getNodeType() == Node.CDATA_SECTION_NODE) {
        lookAt(element, child.getNodeValue());
      }
    }
  }

  private void lookAt(Element element, Attr attribute) {
    var name = attribute.getLocalName();
    var space =
        attribute.getNamespaceURI() == null
            ? element.getNamespaceURI()
            : attribute.getNamespaceURI();
    if (CAMUNDA.equals(space) && RUN_SOMETHING.contains(name)) {
      complaints.add(
          the(element) + " has the attribute \"" + name + "\"; a model names steps and forms.");
    }
    if (name.equals("expressionLanguage")
        && !attribute.getValue().toLowerCase(Locale.ROOT).contains("feel")) {
      complaints.add(the(element) + " is not written in FEEL.");
    }
    lookAt(element, attribute.getValue());
  }

  private void lookAt(Element element, String text) {
    if (EXPRESSION.matcher(text).results().anyMatch(found -> !isKnown(found.group()))) {
      complaints.add(
          the(element)
              + " has an expression that names something else than outcomes, dates, steps and"
              + " clocks.");
    }
  }

  private static boolean isKnown(String expression) {
    var words = QUOTED.matcher(expression).replaceAll("''");
    return KNOWN.matcher(words).matches()
        && (words.contains("clocks.") || !CALL.matcher(words).find());
  }

  private static String the(Element element) {
    var named = element;
    while (!named.hasAttribute("id") && named.getParentNode() instanceof Element outer) {
      named = outer;
    }
    var name = named.getAttribute("name");
    var id = named.getAttribute("id");
    return "\"" + (name.isEmpty() || name.contains("{") ? id : name) + "\" (" + id + ")";
  }
}
