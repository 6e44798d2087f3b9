package nl.veerkracht.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How consultations read on a desk: by the colleague at the other side. */
@Component
class ConsultationTeller implements NeedTeller {

    private static final Set<String> KINDS = Set.of(Consultations.QUESTION, Consultations.ANSWER, HandingOver.RETURNED);

    private final ConsultationStore store;

    ConsultationTeller(ConsultationStore store) {
        this.store = store;
    }

    @Override
    public boolean tells(String kind) {
        return KINDS.contains(kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, Consultation> byId = store
                .byIds(needs.stream().map(Need::subject).distinct().toList())
                .stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity()));
        Map<UUID, Line> lines = new HashMap<>();
        for (Need need : needs) {
            Consultation one = byId.get(need.subject());
            if (one != null) {
                lines.put(need.id(), Line.of(otherSide(need, one), null, "/consultations/" + need.subject()));
            }
        }
        return lines;
    }

    private static AccountId otherSide(Need need, Consultation one) {
        return need.kind().equals(Consultations.QUESTION) ? one.askedBy() : one.specialist();
    }
}
