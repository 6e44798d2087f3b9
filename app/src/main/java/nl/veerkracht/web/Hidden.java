package nl.veerkracht.web;

import gg.jte.TemplateOutput;
import org.springframework.web.util.HtmlUtils;

/** A hidden field. */
final class Hidden {

    private Hidden() {}

    static void field(TemplateOutput output, String name, String value) {
        output.writeContent("<input type=\"hidden\" name=\"");
        output.writeContent(HtmlUtils.htmlEscape(name));
        output.writeContent("\" value=\"");
        output.writeContent(HtmlUtils.htmlEscape(value));
        output.writeContent("\">");
    }
}
