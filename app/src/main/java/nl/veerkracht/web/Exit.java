package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The step between a public page and the neutral site. Its address says nothing to who reads over a shoulder. */
@Controller
final class Exit {

    @GetMapping("/next")
    String next(HttpServletRequest request, HttpServletResponse response) {
        // Who opens this phone after her finds nothing open.
        HttpSession hers = Language.comesByPhrase() ? request.getSession(false) : null;
        if (hers != null) {
            hers.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "web/next";
    }
}
