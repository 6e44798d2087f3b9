package nl.veerkracht.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import org.springframework.stereotype.Component;

/** How a message of a sender reads on a desk: the organisation that holds the signal, and nobody's name. */
@Component
class ReportTeller implements NeedTeller {

    private final Signals signals;

    ReportTeller(Signals signals) {
        this.signals = signals;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("report.");
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<SignalId, SignalMeta> found = signals.metadata(
                needs.stream().map(need -> new SignalId(need.subject())).collect(Collectors.toSet()));
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            SignalMeta meta = found.get(new SignalId(need.subject()));
            if (meta != null) {
                told.put(need.id(), new Line(meta.organisationName(), null, "/signals/" + need.subject() + "#report"));
            }
        }
        return told;
    }
}
