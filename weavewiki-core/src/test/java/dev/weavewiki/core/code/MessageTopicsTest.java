package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Topics and queues say who sends and who consumes; names that are made where the program runs are left out. */
class MessageTopicsTest {

    private static List<String> topics(String... files) {
        return InMemoryFiles.of(files).model().facts(Fact.Kind.EVENT).stream()
                .map(fact -> fact.name() + ": " + fact.detail())
                .toList();
    }

    @Test
    void java_listens_and_sends() {
        assertThat(topics("A.java", """
                                import org.springframework.kafka.annotation.KafkaListener;
                                import org.springframework.kafka.core.KafkaTemplate;
                                import org.apache.kafka.clients.producer.ProducerRecord;
                                import org.apache.kafka.clients.consumer.KafkaConsumer;
                                class A {
                                    static final String ORDERS = "orders";
                                    @KafkaListener(topics = {ORDERS, "returns"}) void on() {}
                                    @KafkaListener(topics = "${made}") void made() {}
                                    @RabbitListener(queues = "mail") void mail() {}
                                    void f(KafkaTemplate kafkaTemplate, KafkaConsumer consumer, List list) {
                                        kafkaTemplate.send(Topics.ORDERS, 1);
                                        new ProducerRecord<>("audit", "x");
                                        consumer.subscribe(List.of("audit", "log"));
                                        list.subscribe("no");
                                    }
                                }
                                """))
                .containsExactly(
                        "audit: consumed from Kafka",
                        "audit: sent to Kafka",
                        "log: consumed from Kafka",
                        "mail: consumed from RabbitMQ",
                        "orders: consumed from Kafka",
                        "orders: sent to Kafka",
                        "returns: consumed from Kafka");
    }

    @Test
    void scripts_and_python_use_clients() {
        assertThat(topics("a.ts", """
                                import { Kafka } from 'kafkajs';
                                const TOPIC = 'shipped';
                                await producer.send({ topic: TOPIC, messages: [] });
                                await consumer.subscribe({ topics: ['paid', 'shipped'] });
                                """, "b.js", """
                                const amqp = require('amqplib');
                                channel.sendToQueue('tasks', buffer);
                                channel.consume('tasks', handle);
                                channel.publish('exchange', 'key.a', buffer);
                                """, "c.py", """
                                import pika
                                import redis
                                channel.basic_publish(exchange='', routing_key='hello', body=b'')
                                channel.basic_consume(queue='hello', on_message_callback=f)
                                r.publish('news', 'x')
                                r.pubsub().subscribe('news')
                                """, "d.py", """
                                from confluent_kafka import Consumer, Producer
                                producer.produce("clicks", value=v)
                                consumer.subscribe(["clicks"])
                                other.send("no")
                                """))
                .containsExactly(
                        "clicks: consumed from Kafka",
                        "clicks: sent to Kafka",
                        "hello: consumed from RabbitMQ",
                        "hello: sent to RabbitMQ",
                        "key.a: sent to RabbitMQ",
                        "news: consumed from Redis",
                        "news: sent over Redis",
                        "paid: consumed from Kafka",
                        "shipped: consumed from Kafka",
                        "shipped: sent to Kafka",
                        "tasks: consumed from RabbitMQ",
                        "tasks: sent to RabbitMQ");
    }

    @Test
    void go_and_dot_net_use_clients() {
        assertThat(topics("a.go", """
                                package a

                                import (
                                	"github.com/nats-io/nats.go"
                                	"github.com/segmentio/kafka-go"
                                )

                                func f(nc *nats.Conn) {
                                	nc.Publish("orders.new", nil)
                                	nc.Subscribe("orders.*", handle)
                                	r := kafka.NewReader(kafka.ReaderConfig{Topic: "clicks"})
                                }
                                """, "A.cs", """
                                using RabbitMQ.Client;
                                class A {
                                    void F(IModel channel) {
                                        channel.BasicPublish(exchange: "", routingKey: "hello", body: null);
                                        channel.BasicConsume("hello", true, consumer);
                                    }
                                }
                                """))
                .containsExactly(
                        "clicks: consumed from Kafka",
                        "hello: consumed from RabbitMQ",
                        "hello: sent to RabbitMQ",
                        "orders.*: consumed from NATS",
                        "orders.new: sent to NATS");
    }
}
