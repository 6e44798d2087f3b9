package nl.veerkracht.api;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the application lives, and whether it can be sent work. Tells nothing more, for anybody may ask. */
@RestController
final class Health implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource source;
    private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();

    Health(DataSource source) {
        this.source = source;
    }

    @GetMapping("/health/live")
    ResponseEntity<Void> live() {
        return ResponseEntity.ok().build();
    }

    @GetMapping("/health/ready")
    ResponseEntity<Void> ready() {
        return ResponseEntity.status(databaseAnswers() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .build();
    }

    /** Asked beside the request, because a pool without free connections would keep it waiting. */
    private boolean databaseAnswers() {
        Future<Boolean> answer = asking.submit(this::connectionWorks);
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            answer.cancel(true);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean connectionWorks() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }

    @Override
    public void close() {
        asking.close();
    }
}
