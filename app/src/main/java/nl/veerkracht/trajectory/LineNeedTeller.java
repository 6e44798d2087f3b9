package nl.veerkracht.trajectory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How needs of higher rooms about lines read on a desk: her initial, and no other name. One query, however many rooms ask. */
@Component
class LineNeedTeller implements NeedTeller {

    private final ObjectProvider<LineNeed> rooms;
    private final Lines lines;

    LineNeedTeller(ObjectProvider<LineNeed> rooms, Lines lines) {
        this.rooms = rooms;
        this.lines = lines;
    }

    @Override
    public boolean tells(String kind) {
        return rooms.stream().anyMatch(room -> room.tells(kind));
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, String> initials = lines.initials(
                needs.stream().map(Need::dossier).filter(Objects::nonNull).toList());
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            String initial = initials.get(need.dossier());
            if (initial != null) {
                told.put(need.id(), new Line(initial.isEmpty() ? "" : initial + ".", null, path(need)));
            }
        }
        return told;
    }

    private String path(Need need) {
        return rooms.stream()
                .filter(room -> room.tells(need.kind()))
                .findFirst()
                .orElseThrow()
                .path(need);
    }
}
