package nl.veerkracht.screening;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The school toolkit, as pages and as paper. */
@Controller
class SchoolController {

    private final Guide guide;
    private final Papers papers;

    SchoolController(Guide guide, Papers papers) {
        this.guide = guide;
        this.papers = papers;
    }

    @GetMapping({"/info/70", "/info/71", "/info/72", "/info/73"})
    String page(@RequestParam(name = "easy", required = false) boolean easy, HttpServletRequest request, Model model) {
        model.addAttribute("page", new SchoolPage(guide, Sheet.at(request.getRequestURI()), easy));
        return "screening/school";
    }

    @GetMapping({"/info/71/1", "/info/72/1"})
    ResponseEntity<byte[]> paper(
            @RequestParam(name = "lang", defaultValue = "nl") String language, HttpServletRequest request) {
        Sheet sheet = Sheet.at(request.getRequestURI());
        return file(papers.of(sheet, papers.spoken(language)), sheet.code() + ".pdf", MediaType.APPLICATION_PDF);
    }

    static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(content);
    }
}
