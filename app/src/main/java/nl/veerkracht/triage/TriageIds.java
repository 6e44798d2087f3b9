package nl.veerkracht.triage;

import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a triage's id from an address. */
@Component
class TriageIds implements Converter<String, TriageId> {

    @Override
    public TriageId convert(String id) {
        return new TriageId(UUID.fromString(id));
    }
}
