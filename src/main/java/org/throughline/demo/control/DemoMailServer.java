package org.throughline.demo.control;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A mail server in process that takes every mail into the {@link LetterBox} and passes none on. */
@ApplicationScoped
public class DemoMailServer {

    private static final int HELD_AT_MOST = 50;

    @Inject
    @ConfigProperty(name = "demo.smtp.port", defaultValue = "9025")
    int port;

    @Inject
    LetterBox box;

    private final AtomicInteger held = new AtomicInteger();
    private GreenMail server;
    private GreenMailUser everybody;

    public synchronized void start() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            everybody = server.setUser("everybody@localhost", "");
            server.getUserManager().setMessageDeliveryHandler(this::take);
        }
    }

    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    private GreenMailUser take(MovingMessage message, MailAddress recipient) throws MessagingException, UserException {
        try {
            box.keep(recipient.getEmail(), message.getMessage().getSubject(), message.getMessage().getContent().toString());
            if (held.incrementAndGet() % HELD_AT_MOST == 0) {
                server.purgeEmailFromAllMailboxes();
            }
            return everybody;
        } catch (IOException | FolderException e) {
            throw new MessagingException("the letter cannot be kept", e);
        }
    }
}
