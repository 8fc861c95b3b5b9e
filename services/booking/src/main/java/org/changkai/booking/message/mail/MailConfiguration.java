package org.changkai.booking.message.mail;

import java.util.Properties;
import org.changkai.booking.message.NotSent;
import org.changkai.booking.message.Sender;
import org.changkai.booking.message.ShowInstead;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.booking.settings.BookingSettings.Mail;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** As the service started; another server counts from the next start. */
    @Bean
    Sender mailSender(LiveSettings<BookingSettings> settings) {
        var mail = settings.get().messages().mail();
        return switch (mail.by()) {
            case NONE -> new NotSent(Sender.Channel.EMAIL);
            case SHOWN -> new ShowInstead(Sender.Channel.EMAIL);
            case SENT -> new SmtpSender(server(mail), mail.from());
        };
    }

    private static JavaMailSenderImpl server(Mail mail) {
        var server = new JavaMailSenderImpl();
        server.setHost(mail.host());
        server.setPort(mail.port());
        var patience = Long.toString(mail.patience().toMillis());
        var properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", Boolean.toString(mail.tls()));
        if (!mail.username().isEmpty()) {
            server.setUsername(mail.username());
            server.setPassword(mail.password());
            properties.put("mail.smtp.auth", "true");
        }
        server.setJavaMailProperties(properties);
        return server;
    }
}
