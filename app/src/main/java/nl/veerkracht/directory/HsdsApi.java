package nl.veerkracht.directory;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.PublicPaths;
import nl.veerkracht.web.Refused;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The directory for other programs, as the API of HSDS 3.0 wants it. Public, without a key; nothing is kept of who asked. */
@RestController
class HsdsApi {

    private static final String PATH = "/api/hsds/v3";
    private static final String PROFILE = "https://docs.openreferral.org/en/3.0/hsds/";

    private static final int AT_ONCE = 200;

    private static final Map<String, Kind> LISTS = Map.of(
            "services", Kind.SERVICE,
            "organizations", Kind.ORGANIZATION,
            "service_at_locations", Kind.SERVICE_AT_LOCATION,
            "locations", Kind.LOCATION,
            "taxonomies", Kind.TAXONOMY,
            "taxonomy_terms", Kind.TAXONOMY_TERM);

    private final Feed feed;

    HsdsApi(Feed feed) {
        this.feed = feed;
    }

    @GetMapping(
            path = {PATH, PATH + "/"},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> about() {
        ObjectNode about = JsonPackage.MAPPER.createObjectNode();
        about.put("version", "3.0")
                .put("profile", PROFILE)
                .put(
                        "openapi_url",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path(PATH + "/openapi.json")
                                .toUriString())
                .put("description", "Organisations and services for young people, formal and informal.");
        return answer(about.toString());
    }

    @GetMapping(path = PATH + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> description() throws IOException {
        return answer(new ClassPathResource("hsds/openapi.json").getContentAsString(StandardCharsets.UTF_8));
    }

    @GetMapping(path = PATH + "/{list}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> page(@PathVariable("list") String list, @RequestParam Map<String, String> parameters) {
        return answer(feed.page(kind(list), Asked.of(parameters)).toString());
    }

    /** In parts, each in its own transaction: a slow reader holds no connection to the database, and no part fills the memory. */
    @GetMapping(path = PATH + "/{list}", params = "format=ndjson")
    void lines(
            @PathVariable("list") String list,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        Kind kind = kind(list);
        Asked asked = Asked.of(parameters);
        List<UUID> ids = asked.minimal() && kind == Kind.SERVICE ? List.of() : feed.ids(kind, asked);
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        OutputStream out = response.getOutputStream();
        if (ids.isEmpty()) {
            write(out, feed.page(kind, asked).get("contents"));
        }
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            write(out, feed.some(kind, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), asked));
        }
    }

    private static void write(OutputStream out, Iterable<? extends JsonNode> records) throws IOException {
        StringBuilder lines = new StringBuilder();
        records.forEach(one -> lines.append(one).append('\n'));
        out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = PATH + "/{list}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> one(
            @PathVariable("list") String list,
            @PathVariable("id") String id,
            @RequestParam(name = "full_service", required = false) boolean fullService) {
        return answer(feed.one(kind(list), id(id), fullService)
                .orElseThrow(Refused::notShown)
                .toString());
    }

    private static Kind kind(String list) {
        return Optional.ofNullable(LISTS.get(list)).orElseThrow(Refused::notShown);
    }

    private static UUID id(String told) {
        try {
            return UUID.fromString(Values.id(told));
        } catch (IllegalArgumentException e) {
            throw Refused.notShown();
        }
    }

    private static ResponseEntity<String> answer(String json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(json);
    }

    @Configuration(proxyBeanMethods = false)
    static class Open {
        @Bean
        PublicPaths hsdsApi() {
            return PublicPaths.of(PATH, PATH + "/**");
        }
    }
}
