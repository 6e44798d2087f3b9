package nl.veerkracht.herspace;

import java.util.Locale;
import nl.veerkracht.web.Texts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Taking along what is hers. By a button, because a file on a phone is a trace; its name says nothing. */
@Controller
class ExportController {

    private final Export export;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ExportController(Export export) {
        this.export = export;
    }

    @PostMapping("/pages/9/all")
    ResponseEntity<byte[]> all() {
        return file("bestand.json", MediaType.APPLICATION_JSON, json.writeValueAsBytes(export.everything()));
    }

    @PostMapping("/pages/9/paper")
    ResponseEntity<byte[]> plan(@RequestParam(name = "language", defaultValue = "nl") String language) {
        return paper(export.plan(spoken(language)));
    }

    @PostMapping("/pages/9/whole")
    ResponseEntity<byte[]> whole(@RequestParam(name = "language", defaultValue = "nl") String language) {
        return paper(export.onPaper(spoken(language)));
    }

    private static Locale spoken(String language) {
        return language.equals("en") ? Texts.ENGLISH : Texts.DUTCH;
    }

    private static ResponseEntity<byte[]> paper(byte[] content) {
        return file("bestand.pdf", MediaType.APPLICATION_PDF, content);
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(content);
    }
}
