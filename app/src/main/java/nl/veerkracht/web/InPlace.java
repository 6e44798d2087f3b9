package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Answers a form that a public page sent by its own script. A browser does not tell a script where an answer sends it on to, and would go there by itself,
 * unseen: what is shown once would be lost, and a look would count twice. So the place to go to is told, and the page goes there, in its own place.
 */
final class InPlace extends HttpServletResponseWrapper {

    /** Of the request: that a script asks. Of the answer: where to go. */
    static final String HEADER = "In-Place";

    private InPlace(HttpServletResponse response) {
        super(response);
    }

    static HttpServletResponse of(HttpServletRequest request, HttpServletResponse response) {
        return request.getHeader(HEADER) == null ? response : new InPlace(response);
    }

    @Override
    public void sendRedirect(String location) {
        resetBuffer();
        setStatus(SC_NO_CONTENT);
        setHeader(HEADER, location);
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) {
        sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, boolean clear) {
        sendRedirect(location);
    }

    @Override
    public void sendRedirect(String location, int status) {
        sendRedirect(location);
    }
}
