package nl.veerkracht.bench;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Figures as one line of JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static String line(Map<String, ?> figures) {
        return MAPPER.writeValueAsString(figures);
    }
}
