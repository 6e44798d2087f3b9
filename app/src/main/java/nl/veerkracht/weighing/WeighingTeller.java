package nl.veerkracht.weighing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How this room's needs read on a desk: with the colleague who concluded, and nothing of whom it is about. */
@Component
class WeighingTeller implements NeedTeller {

    private static final Set<String> KINDS = Set.of(Signing.SIGN, Signing.AGAIN);

    private final WeighingStore store;

    WeighingTeller(WeighingStore store) {
        this.store = store;
    }

    @Override
    public boolean tells(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Line> tell(List<Need> needs) {
        var concluded = store.newestConcluded(
                needs.stream().map(Need::subject).distinct().toList());
        var lines = new HashMap<UUID, Line>();
        for (var need : needs) {
            var weighing = concluded.get(need.subject());
            if (weighing != null && weighing.concludedBy() != null) {
                lines.put(need.id(), Line.of(weighing.concludedBy(), null, path(need)));
            }
        }
        return lines;
    }

    private static String path(Need need) {
        return need.kind().equals(Signing.SIGN) ? "/weighings/" + need.subject() : "/weighings/of/" + need.subject();
    }
}
