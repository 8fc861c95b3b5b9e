package org.changkai.booking.message.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
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
            message.setRecipients(Message.RecipientType.TO, letter.to());
            message.setSubject(letter.title(), "UTF-8");
            write(message, letter);
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

    private static void write(MimeMessage message, Letter letter) throws MessagingException {
        var calendar = letter.calendar();
        if (calendar == null) {
            message.setText(letter.text(), "UTF-8");
            return;
        }
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        var file = new MimeBodyPart();
        file.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8; method=" + method(calendar))));
        file.setFileName("appointment.ics");
        file.setDisposition(Part.ATTACHMENT);
        message.setContent(new MimeMultipart(text, file));
    }

    /** As the file says it, for programs that look at the type only. */
    private static String method(String calendar) {
        return calendar.contains("\nMETHOD:CANCEL\r") ? "CANCEL" : "PUBLISH";
    }
}
