package nl.veerkracht.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.AbstractUrlBasedView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** Shows the templates of {@code src/main/jte}, which the build has compiled. */
@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.veerkracht.jte");
    }

    @Bean
    ViewResolver templateViews(Frame frame) {
        UrlBasedViewResolver resolver = new UrlBasedViewResolver() {
            @Override
            protected AbstractUrlBasedView instantiateView() {
                return new JteView(frame);
            }

            @Override
            protected Class<?> requiredViewClass() {
                return JteView.class;
            }
        };
        resolver.setViewClass(JteView.class);
        resolver.setSuffix(".jte");
        resolver.setContentType("text/html;charset=" + StandardCharsets.UTF_8);
        resolver.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return resolver;
    }
}
