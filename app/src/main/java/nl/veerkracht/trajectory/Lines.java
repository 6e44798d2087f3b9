package nl.veerkracht.trajectory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines for the rooms that keep something beside them: who may look, who may write, and the key their words are sealed with. */
@Component
public class Lines {

    private final Guard guard;
    private final LineStore lines;
    private final BirthStore births;

    Lines(Guard guard, LineStore lines, BirthStore births) {
        this.guard = guard;
        this.lines = lines;
        this.births = births;
    }

    /** A line whose young person's birth is known as far as this. */
    public record Born(Line line, Birth birth) {}

    /** Who: everybody on the team who sees this kind of content. The line, to write beside it; a closed line is refused. */
    @Transactional(readOnly = true)
    public Line writing(TrajectoryId id, Sight sight) {
        return guard.writing(id, sight);
    }

    /** Who: coordinator and stand-in. The line, held for this transaction; a closed line is refused. */
    @Transactional
    public Line lead(TrajectoryId id) {
        return guard.open(guard.lead(id));
    }

    /** Who: the house. The line, whatever its state. */
    @Transactional(readOnly = true)
    public Optional<Line> find(TrajectoryId id) {
        guard.requireHouse();
        return lines.find(id);
    }

    /** Who: the house. Lines that are not closed and of whose young person a birth is known, in order of id. */
    @Transactional(readOnly = true)
    public List<Born> born(@Nullable UUID after, int limit) {
        guard.requireHouse();
        return births.page(after == null ? new UUID(0, 0) : after, limit);
    }

    /** Who: the house. As {@link #born(UUID, int)}, these lines and the lines of these threads, also closed ones. */
    @Transactional(readOnly = true)
    public List<Born> bornOf(Collection<UUID> dossiers) {
        guard.requireHouse();
        return births.of(dossiers);
    }
}
