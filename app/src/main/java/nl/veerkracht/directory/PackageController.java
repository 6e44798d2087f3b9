package nl.veerkracht.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.BiConsumer;
import nl.veerkracht.web.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole directory as a file, for administrators of the operating organisation. */
@Controller
class PackageController {

    private final Exchange exchange;

    PackageController(Exchange exchange) {
        this.exchange = exchange;
    }

    @GetMapping("/manage/directory.json")
    void json(HttpServletResponse response) throws IOException {
        send(response, "application/json", "directory.json", Exchange::json);
    }

    @GetMapping("/manage/directory.zip")
    void csv(HttpServletResponse response) throws IOException {
        send(response, "application/zip", "directory.zip", Exchange::csv);
    }

    private void send(HttpServletResponse response, String type, String name, BiConsumer<Exchange, OutputStream> how)
            throws IOException {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        try {
            how.accept(exchange, response.getOutputStream());
        } catch (Refused refused) {
            // The page that says so is not a file to keep.
            response.reset();
            throw refused;
        }
    }
}
