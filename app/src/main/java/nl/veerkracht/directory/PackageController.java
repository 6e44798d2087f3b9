package nl.veerkracht.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
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
        // Not straight to the browser: with the first bytes the session is kept, and in the transaction of a package
        // nothing can be written; nor should who
        // reads slowly hold it open.
        Path whole = Files.createTempFile("directory", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                how.accept(exchange, out);
            }
            response.setContentType(type);
            response.setContentLengthLong(Files.size(whole));
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment().filename(name).build().toString());
            Files.copy(whole, response.getOutputStream());
        } finally {
            Files.delete(whole);
        }
    }
}
