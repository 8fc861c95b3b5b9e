package org.changkai.booking.message.mail;

import java.util.UUID;
import org.changkai.booking.message.Kind;
import org.changkai.booking.message.Letter;
import org.changkai.booking.message.Sender;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessagePreparator;

/** Sends by SMTP; the message's id is its {@code Message-ID}, by which mailboxes know it again. */
final class SmtpSender implements Sender {

    private final JavaMailSender server;
    private final String from;

    SmtpSender(JavaMailSender server, String from) {
        this.server = server;
        this.from = from;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isOn() {
        return true;
    }

    @Override
    public Result send(UUID id, Kind kind, Letter letter) {
        MimeMessagePreparator prepared = message -> {
            message.setFrom(from);
            message.setRecipients(jakarta.mail.Message.RecipientType.TO, letter.to());
            message.setSubject(letter.title(), "UTF-8");
            message.setText(letter.text(), "UTF-8");
            message.saveChanges();
            message.setHeader("Message-ID", "<" + id + "@booking.changkai.org>");
            message.setHeader("Auto-Submitted", "auto-generated");
        };
        try {
            server.send(prepared);
            return new Result.Sent();
        } catch (MailParseException unreadable) {
            return new Result.Never("mail-address");
        } catch (MailException failed) {
            return new Result.Later("mail-" + failed.getClass().getSimpleName());
        }
    }
}
