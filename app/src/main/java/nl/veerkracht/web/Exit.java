package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The step between a public page and the neutral site. Its address says nothing to who reads over a shoulder. */
@Controller
final class Exit {

    @GetMapping("/next")
    String next(HttpServletRequest request, HttpServletResponse response) {
        // Who opens this phone after her finds nothing open, and no cookie. Who works here and looks at a public page
        // stays signed in.
        HttpSession open = Acting.current() instanceof Actor.Person ? null : request.getSession(false);
        if (open != null) {
            open.invalidate();
        }
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "web/next";
    }
}
