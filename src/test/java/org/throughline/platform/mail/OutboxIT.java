package org.throughline.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.throughline.InContainer;
import org.throughline.platform.text.Language;

/** The outbox before a real mail server that comes and goes. A delivery of its own, since the server's has its own address and clock. */
class OutboxIT extends InContainer {

    @Inject
    Outbox outbox;

    @Inject
    UserTransaction transaction;

    private final Later time = new Later();
    private OutboxDelivery delivery;
    private GreenMail server;
    private int port;

    /** The wall's clock, put forward by hand. */
    private static final class Later extends Clock {

        private Duration later = Duration.ZERO;

        void after(Duration more) {
            later = later.plus(more);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(later);
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void a_delivery_to_an_address_where_nobody_listens() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Smtp smtp = made(Smtp.class);
        smtp.host = "127.0.0.1";
        smtp.port = Optional.of(port);
        delivery = made(OutboxDelivery.class);
        delivery.smtp = smtp;
        delivery.clock = time;
    }

    @AfterEach
    void nobody_listens_any_more() {
        if (server != null) {
            server.stop();
        }
    }

    private static <T> T made(Class<T> type) {
        return new Unmanaged<>(type).newInstance().produce().inject().get();
    }

    private void listen() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    /** Before all that waits in this server from other tests. */
    private List<UUID> waiting(String... recipients) throws Exception {
        List<UUID> ids = new ArrayList<>();
        transaction.begin();
        for (String recipient : recipients) {
            ids.add(outbox.put(recipient, "Subject of " + recipient, "Body", Language.EN));
        }
        transaction.commit();
        ids.forEach(id -> execute("update platform.mail set next_try_at = timestamptz '2000-01-01' where id = ?", id));
        return ids;
    }

    private void run() throws Exception {
        transaction.begin();
        delivery.run();
        transaction.commit();
    }

    private List<String> arrived(String... recipients) {
        return server == null ? List.of() : List.of(server.getReceivedMessages()).stream().map(message -> {
            try {
                return message.getAllRecipients()[0] + " " + message.getMessageID();
            } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
            }
        }).filter(line -> List.of(recipients).stream().anyMatch(line::startsWith)).toList();
    }

    private String state(UUID id) {
        return one("select tries || case when sent_at is not null then ' sent' when failed_at is not null then ' given up' else ' waits' end || case when last_error is null then '' else ' refused' end from platform.mail where id = ?", id);
    }

    @Test
    void while_the_mail_server_is_out_of_reach_mails_wait_and_then_each_arrives_once() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String[] people = {"a-" + mark + "@families.example", "b-" + mark + "@families.example", "c-" + mark + "@families.example"};
        List<UUID> mails = waiting(people);

        run();
        assertThat(mails).as("nobody’s tries are used up").extracting(this::state).containsOnly("0 waits");
        listen();
        run();
        assertThat(arrived(people)).as("the server is not asked again at once").isEmpty();
        time.after(Duration.ofSeconds(16));
        run();
        run();

        assertThat(arrived(people)).containsExactlyInAnyOrder(people[0] + " <" + mails.get(0) + "@throughline>", people[1] + " <" + mails.get(1) + "@throughline>",
                people[2] + " <" + mails.get(2) + "@throughline>");
        assertThat(mails).extracting(this::state).containsOnly("1 sent");
        assertThat(one("select string_agg(distinct body, '') from platform.mail where id in (?, ?, ?)", mails.get(0), mails.get(1), mails.get(2))).as("nothing of it stays").isEmpty();
    }

    @Test
    void a_mail_that_is_refused_holds_no_other_up_and_is_tried_later_and_later_until_it_is_given_up() throws Exception {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        String bad = "bad-" + mark + "@families.example";
        String good = "good-" + mark + "@families.example";
        List<UUID> mails = waiting(bad, good);
        listen();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            if (recipient.getEmail().equals(bad)) {
                throw new UserException("no such mailbox");
            }
            return server.setUser("everybody@families.example", "");
        });

        run();
        assertThat(mails).extracting(this::state).containsExactly("1 waits refused", "1 sent");
        run();
        assertThat(state(mails.get(0))).as("not at once").isEqualTo("1 waits refused");
        time.after(Duration.ofSeconds(11));
        run();
        assertThat(state(mails.get(0))).isEqualTo("2 waits refused");
        execute("update platform.mail set tries = 13, next_try_at = timestamptz '2000-01-01' where id = ?", mails.get(0));
        run();

        assertThat(state(mails.get(0))).isEqualTo("14 given up refused");
        assertThat(arrived(good)).hasSize(1);
        assertThat(arrived(bad)).isEmpty();
    }
}
