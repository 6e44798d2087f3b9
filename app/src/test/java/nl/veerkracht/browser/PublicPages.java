package nl.veerkracht.browser;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.access.PublicPaths;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every address that can be opened without signing in, found from what the controllers answer to and what the rooms declare open. */
final class PublicPages {

    /** Files, and what programs ask; {@code /next} goes on by itself. */
    private static final List<String> NO_PAGES =
            List.of("/assets/", "/api/", "/health/", "/error", "/next", "/favicon.ico");

    private static final int NUMBERS = 100;

    private final RequestMappingHandlerMapping mappings;
    private final List<PathPattern> open;
    private final Predicate<String> page;

    PublicPages(RequestMappingHandlerMapping mappings, ObjectProvider<PublicPaths> open, Predicate<String> page) {
        this.page = page;
        this.mappings = mappings;
        this.open = open.stream()
                .flatMap(paths -> paths.patterns().stream())
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
    }

    /** A number in an address is filled in with every number that has a page; an id with one that nothing has, so that at least the page that says so is seen. */
    List<String> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(PublicPages::opens)
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> isOpen(filled(pattern, 1)))
                .flatMap(PublicPages::filled)
                .filter(path -> NO_PAGES.stream().noneMatch(path::startsWith))
                .distinct()
                .filter(page)
                .toList();
    }

    private boolean isOpen(String path) {
        return open.stream().anyMatch(pattern -> pattern.matches(PathContainer.parsePath(path)));
    }

    private static boolean opens(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private static Stream<String> filled(String pattern) {
        return pattern.contains("{number}")
                ? IntStream.range(0, NUMBERS).mapToObj(number -> filled(pattern, number))
                : Stream.of(filled(pattern, 1));
    }

    private static String filled(String pattern, int number) {
        return pattern.replace("{number}", Integer.toString(number))
                .replaceAll("\\{[^}]*}", "00000000-0000-4000-8000-000000000000");
    }
}
