package nl.veerkracht.consultation;

import java.util.List;
import java.util.Map;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.thread.ThreadErasure;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;

/** Questions about threads that are let go are erased with them, for ever. */
@Component("consultationsErased")
class Erasing implements ThreadErasure {

    private final ConsultationStore store;
    private final Attention attention;
    private final Vault vault;
    private final Audit audit;

    Erasing(ConsultationStore store, Attention attention, Vault vault, Audit audit) {
        this.store = store;
        this.attention = attention;
        this.vault = vault;
        this.audit = audit;
    }

    @Override
    public void erase(List<ThreadId> threads) {
        List<Consultation> all = store.everyOf(threads);
        store.erase(threads);
        for (Consultation one : all) {
            attention.settle(Consultations.QUESTION, one.id().value());
            attention.settle(Consultations.ANSWER, one.id().value());
            attention.settle(HandingOver.RETURNED, one.id().value());
            vault.destroy(one.key());
        }
        if (!all.isEmpty()) {
            audit.change(
                    "consultation.erase",
                    all.stream().map(one -> one.id().value()).toList(),
                    Map.of());
        }
    }
}
