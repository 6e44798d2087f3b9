package nl.veerkracht.thread;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as the database keeps them. */
@Component
class ReasonsJson {

    private static final TypeReference<List<LinkReason>> REASONS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<LinkReason> reasons) {
        return json.writeValueAsString(reasons);
    }

    List<LinkReason> read(String text) {
        return json.readValue(text, REASONS);
    }
}
