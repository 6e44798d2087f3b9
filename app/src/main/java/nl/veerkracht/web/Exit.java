package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The step between a public page and the neutral site. Its address says nothing to who reads over a shoulder. */
@Controller
final class Exit {

    @GetMapping("/next")
    String next(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "web/next";
    }
}
