package nl.veerkracht.trajectory;

import java.util.UUID;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a line's id from an address. */
@Component
class TrajectoryIds implements Converter<String, TrajectoryId> {

    @Override
    public TrajectoryId convert(String id) {
        return new TrajectoryId(UUID.fromString(id));
    }
}
