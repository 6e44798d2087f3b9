package nl.veerkracht.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends the lines of a file, a few at once, and reports in the order of the file. */
final class SignalImport {

    private static final int AT_ONCE = 8;

    private final SignalSender sender;
    private final PrintWriter out;
    private final Deque<Future<SentLine>> underway = new ArrayDeque<>();
    private long accepted;
    private long known;
    private long refused;

    SignalImport(SignalSender sender, PrintWriter out) {
        this.sender = sender;
        this.out = out;
    }

    /** True when no line was refused. What went in before a failure is told before the failure is. */
    boolean run(ByteLines lines) throws IOException {
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Optional<ByteLines.Line> next = lines.next();
            for (; next.isPresent(); next = lines.next()) {
                ByteLines.Line line = next.get();
                underway.add(senders.submit(() -> sender.send(line)));
                if (underway.size() == AT_ONCE) {
                    report(underway.remove());
                }
            }
            while (!underway.isEmpty()) {
                report(underway.remove());
            }
            return refused == 0;
        } finally {
            out.println("Accepted: " + accepted);
            out.println("Known already: " + known);
            out.println("Refused: " + refused);
            out.flush();
        }
    }

    private void report(Future<SentLine> one) {
        switch (done(one)) {
            case SentLine.Accepted yes -> accepted++;
            case SentLine.Known yes -> known++;
            case SentLine.Empty nothing -> {}
            case SentLine.Refused no -> {
                refused++;
                no.faults().forEach(fault -> out.println("Line " + no.line() + ": " + fault));
            }
        }
    }

    private static SentLine done(Future<SentLine> one) {
        try {
            return one.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CommandFailed failed ? failed : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("The import was interrupted; import the file again to go on.");
        }
    }
}
