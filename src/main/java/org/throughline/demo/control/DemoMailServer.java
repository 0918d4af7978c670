package org.throughline.demo.control;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.throughline.platform.NotFound;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A mail server in process that takes every mail and passes none on: what the demo sends ends here. */
@ApplicationScoped
public class DemoMailServer {

    @Inject
    @ConfigProperty(name = "demo.smtp.port", defaultValue = "9025")
    int port;

    private GreenMail server;

    public synchronized void start() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
        }
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** What arrived since the server started, newest first, of a recipient or subject that the words name. */
    public List<Letter> letters(String words, int most) {
        List<Letter> letters = new ArrayList<>();
        if (server != null) {
            MimeMessage[] messages = server.getReceivedMessages();
            for (int i = messages.length - 1; i >= 0 && letters.size() < most; i--) {
                Letter letter = letter(i, messages[i]);
                if (letter.names(words)) {
                    letters.add(letter);
                }
            }
        }
        return Collections.unmodifiableList(letters);
    }

    Letter letter(int number) {
        MimeMessage[] messages = server == null ? new MimeMessage[0] : server.getReceivedMessages();
        if (number < 0 || number >= messages.length) {
            throw new NotFound();
        }
        return letter(number, messages[number]);
    }

    int count() {
        return server == null ? 0 : server.getReceivedMessages().length;
    }

    private static Letter letter(int number, MimeMessage message) {
        try {
            return new Letter(number, String.valueOf(message.getAllRecipients()[0]), message.getSubject(),
                    message.getContent().toString(), message.getSentDate() == null ? null : message.getSentDate().toInstant());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("a mail cannot be read", e);
        }
    }

    /** A mail as it arrived. */
    public record Letter(int number, String recipient, String subject, String body, Instant at) {

        boolean names(String words) {
            return words == null || words.isBlank()
                    || (recipient + " " + subject + " " + body).toLowerCase(java.util.Locale.ROOT).contains(words.strip().toLowerCase(java.util.Locale.ROOT));
        }
    }
}
