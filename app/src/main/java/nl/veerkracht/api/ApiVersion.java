package nl.veerkracht.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the full version with every answer of the API, also with a refusal (NL API Design Rules 2.1, /core/version-header). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class ApiVersion extends OncePerRequestFilter {

    static final String VERSION = "1.0.0";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getRequestURI().startsWith("/api/v1/")) {
            response.setHeader("API-Version", VERSION);
        }
        chain.doFilter(request, response);
    }
}
