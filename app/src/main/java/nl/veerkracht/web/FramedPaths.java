package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Pages that may stand in a frame on somebody else's site. All others may not: what looks like their page could be ours, with something laid over it. A room
 * with such pages declares them as a bean.
 *
 * @param page their whole paths, as a browser writes them: what only begins like one is another page
 */
public record FramedPaths(Pattern page) {

    boolean holds(HttpServletRequest request) {
        return request.getMethod().matches("GET|HEAD")
                && page.matcher(request.getRequestURI()).matches();
    }
}
