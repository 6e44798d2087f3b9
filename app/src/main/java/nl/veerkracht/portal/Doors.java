package nl.veerkracht.portal;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Which public pages of other rooms there are to go to. This room knows none of them: it looks what the house answers to. */
@Component
class Doors {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private volatile Set<String> paths = Set.of();

    Doors(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** Whether a page of its own is at this path. */
    boolean leadTo(String path) {
        if (paths.isEmpty()) {
            paths = found();
        }
        return paths.contains(path);
    }

    private Set<String> found() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
