package nl.veerkracht.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server keeps of every line that is open, whether or not anything goes over it. Thousands of conversations are open and silent; bodies and pages are
 * written past these buffers when they are larger, so small ones cost nothing else.
 */
@Component
final class ServerBuffers implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String BYTES = "2048";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", BYTES);
            connector.setProperty("socket.appWriteBufSize", BYTES);
        });
    }
}
