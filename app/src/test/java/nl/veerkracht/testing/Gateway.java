package nl.veerkracht.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;

/** What stands before several nodes: passes each connection on to one of them as it is, and every later one to another once that is told. */
public final class Gateway implements AutoCloseable {

    private final ServerSocket door;
    private volatile int node;

    /** Leads nowhere yet. */
    public Gateway() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answer);
    }

    /** Where a browser finds it. */
    public String site() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** From now on connections go to the node at this port. */
    public void leadsTo(int port) {
        node = port;
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Ends with whichever side ends first, as a line does. */
    private void connect(Socket caller) {
        try (caller;
                Socket called = new Socket(InetAddress.getLoopbackAddress(), node)) {
            CountDownLatch over = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> pass(caller, called, over));
            Thread.ofVirtual().start(() -> pass(called, caller, over));
            over.await();
        } catch (IOException nobodyThere) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pass(Socket from, Socket to, CountDownLatch over) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            return;
        } finally {
            over.countDown();
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
