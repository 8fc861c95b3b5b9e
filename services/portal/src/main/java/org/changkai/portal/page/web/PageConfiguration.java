package org.changkai.portal.page.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.validation.Validator;
import java.time.Duration;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    LiveSettings<PortalSettings> portalSettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.portal", PortalSettings.class);
    }

    @Bean
    TemplateEngine templateEngine() {
        var classes = Page.class.getClassLoader();
        return TemplateEngine.createPrecompiled(null, ContentType.Html, classes, "org.changkai.portal.jte");
    }

    @Bean
    Pages pages(
            TemplateEngine engine,
            LiveSettings<PortalSettings> settings,
            @Value("${changkai.public-url}") String publicUrl) {
        return new Pages(engine, new Frames(settings, publicUrl, new ContentAssets()));
    }

    @Bean
    ErrorPages errorPages(Pages pages) {
        return new ErrorPages(pages);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new Switches();
    }

    @Bean
    WebMvcConfigurer pageInterceptors(@Value("${changkai.public-url}") String publicUrl) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Switches()).excludePathPatterns("/assets/**", "/webjars/**");
                registry.addInterceptor(new ContentSecurity());
                registry.addInterceptor(new GuardForms(publicUrl));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable());
            }
        };
    }
}
