package nl.veerkracht.thread;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import org.springframework.stereotype.Component;

/** Reads again from signals whom they are about, for encodings that must be made anew. Only ever with the rights of the house, and nothing of it is kept. */
@Component
class Rereading {

    private final Signals signals;

    Rereading(Signals signals) {
        this.signals = signals;
    }

    /** Signals that are erased by now are left out. */
    Map<SignalId, Person> persons(Collection<SignalId> ids) {
        Map<SignalId, SignalMeta> metadata = signals.metadata(ids);
        Map<SignalId, Person> persons = new LinkedHashMap<>();
        signals.identities(ids).forEach((id, identity) -> {
            SignalMeta meta = metadata.get(id);
            if (meta != null) {
                persons.put(
                        id,
                        Identifying.person(identity.about(), meta.observedOn().getYear()));
            }
        });
        return persons;
    }
}
