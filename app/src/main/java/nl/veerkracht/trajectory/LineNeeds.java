package nl.veerkracht.trajectory;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How needs of higher rooms about lines read on a desk: her initial, and no other name. */
@Component
class LineNeeds {

    private final List<LineNeed> rooms;

    LineNeeds(List<LineNeed> rooms) {
        this.rooms = rooms;
    }

    boolean tells(String kind) {
        return room(kind).isPresent();
    }

    /** @param line as the reader may see it, null when she may not */
    Optional<NeedTeller.Line> line(Need need, TellerStore.@Nullable Told line) {
        return room(need.kind())
                .filter(room -> line != null || room.alsoBeside())
                .map(room -> new NeedTeller.Line(line == null ? "" : line.dotted(), null, room.path(need)));
    }

    private Optional<LineNeed> room(String kind) {
        return rooms.stream().filter(room -> room.tells(kind)).findFirst();
    }
}
