package nl.veerkracht.consultation;

import java.util.List;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/** Some consultations, newest first, and where to go on; no counts. */
public record ConsultationPage(
        List<Consultation> consultations,
        Map<AccountId, Colleague> people,
        @Nullable String next) {
    public ConsultationPage {
        consultations = List.copyOf(consultations);
        people = Map.copyOf(people);
    }
}
