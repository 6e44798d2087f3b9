package nl.veerkracht.web;

import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.servlet.view.AbstractUrlBasedView;

/** One template. It is made in full before the first byte leaves, so that a fault in it becomes an error page and not half a page. */
final class JteView extends AbstractUrlBasedView {

    private final Frame frame;

    JteView(Frame frame) {
        this.frame = frame;
    }

    @Override
    public boolean checkResource(Locale locale) {
        return frame.templates.hasTemplate(template());
    }

    @Override
    protected void renderMergedOutputModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Map<String, Object> params = new HashMap<>(model);
        params.put("screen", new Screen(frame, request, model, room()));
        Utf8ByteOutput page = new Utf8ByteOutput();
        frame.templates.render(template(), params, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        ServletOutputStream out = response.getOutputStream();
        page.writeTo(out);
    }

    /** The folder of a template is named after its room. */
    private String room() {
        return template().substring(0, template().indexOf('/'));
    }

    private String template() {
        return Objects.requireNonNull(getUrl());
    }
}
