package nl.veerkracht.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import nl.veerkracht.access.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API for programs, with the schema of a signal put in, so that there is one schema. */
@RestController
final class Description {

    private final String json;

    Description() throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode description = read(mapper, "contract/openapi.json");
        ObjectNode signal = read(mapper, "contract/signal.schema.json");
        signal.remove("$schema");
        ((ObjectNode) description.at("/components/schemas")).set("Signal", signal);
        json = mapper.writeValueAsString(description);
    }

    @GetMapping(path = "/api/v1/openapi.json", produces = "application/json")
    ResponseEntity<String> description() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(json);
    }

    private static ObjectNode read(JsonMapper mapper, String resource) throws IOException {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return (ObjectNode) mapper.readTree(file);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths apiDescription() {
            return PublicPaths.of("/api/v1/openapi.json");
        }
    }
}
