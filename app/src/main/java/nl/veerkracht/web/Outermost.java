package nl.veerkracht.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything: puts the safety headers on every answer, turns away input nobody can mean, and keeps the messages of
 * our own faults out of the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Outermost extends OncePerRequestFilter {

    static final String INCIDENT = "nl.veerkracht.incident";

    private final Map<String, String> headers;
    private final Map<String, String> framed;
    private final List<FramedPaths> frames;

    Outermost(Assets assets, ObjectProvider<FramedPaths> frames) {
        this.headers = SafetyHeaders.with(assets.publicStyle());
        this.framed = SafetyHeaders.framed(assets.publicStyle());
        this.frames = frames.stream().toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String path = request.getRequestURI();
        (frames.stream().anyMatch(one -> one.holds(request)) ? framed : headers).forEach(response::setHeader);
        if (!path.startsWith(Assets.PATH)) {
            response.setHeader("Cache-Control", "no-store");
        }
        // Before anybody reads a field: what a form sends is UTF-8, whatever the server takes for granted.
        request.setCharacterEncoding(StandardCharsets.UTF_8);
        int refusal = Input.refusal(request);
        if (refusal == 0) {
            pass(request, InPlace.of(request, response), chain);
        } else {
            response.sendError(refusal);
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException gone) {
            // The reader went away while the answer was being sent; there is nobody to tell.
            throw gone;
        } catch (Exception fault) {
            request.setAttribute(INCIDENT, Incident.report(fault));
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }
    }
}
