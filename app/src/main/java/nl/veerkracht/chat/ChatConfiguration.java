package nl.veerkracht.chat;

import nl.veerkracht.access.PublicForms;
import nl.veerkracht.access.PublicPaths;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the chat is: a number, as all public pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChatTerms.class)
class ChatConfiguration {

    static final String UNDER = "/info/40";

    @Bean
    PublicPaths chatPaths() {
        return PublicPaths.of(UNDER, UNDER + "/**");
    }

    /** No cookie, so no token: the controllers ask where a request comes from. */
    @Bean
    PublicForms chatForms() {
        return PublicForms.of(UNDER, UNDER + "/**");
    }
}
