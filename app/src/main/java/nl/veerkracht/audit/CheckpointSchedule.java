package nl.veerkracht.audit;

import jakarta.annotation.PreDestroy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** When checkpoints are made: regularly, and when the application ends. A command that only looks makes none. */
@Component
class CheckpointSchedule {

    private final Checkpoints checkpoints;

    CheckpointSchedule(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @Scheduled(
            initialDelayString = "${veerkracht.audit.checkpoint-every}",
            fixedDelayString = "${veerkracht.audit.checkpoint-every}")
    @PreDestroy
    void write() {
        checkpoints.write();
    }
}
