package nl.veerkracht.weighing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How this room's needs read on a desk: with the colleague who concluded, and nothing of whom it is about. */
@Component
class WeighingTeller implements NeedTeller {

    private static final Set<String> KINDS = Set.of(Signing.SIGN, Signing.AGAIN);

    private final WeighingStore store;
    private final Colleagues colleagues;

    WeighingTeller(WeighingStore store, Colleagues colleagues) {
        this.store = store;
        this.colleagues = colleagues;
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
        var people = colleagues.of(concluded.values().stream()
                .map(Weighing::concludedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var lines = new HashMap<UUID, Line>();
        for (var need : needs) {
            var weighing = concluded.get(need.subject());
            var by = weighing == null ? null : by(weighing, people);
            if (by != null) {
                lines.put(need.id(), new Line(by.name(), by.organisation(), path(need)));
            }
        }
        return lines;
    }

    private static @Nullable Colleague by(Weighing weighing, Map<AccountId, Colleague> people) {
        var by = weighing.concludedBy();
        return by == null ? null : people.get(by);
    }

    private static String path(Need need) {
        return need.kind().equals(Signing.SIGN) ? "/weighings/" + need.subject() : "/weighings/of/" + need.subject();
    }
}
