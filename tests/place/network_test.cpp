#include "src/place/network.h"
#include "tests/catch.h"

using gradus::place::Network;

TEST_CASE("A flow is sent over others' ways where that helps", "[place]") {
    Network net;
    net.clear();
    const Network::Node a = net.addNode();
    const Network::Node b = net.addNode();
    const Network::Node x = net.addNode();
    const Network::Node y = net.addNode();
    net.addEdge(Network::source, a, 5);
    net.addEdge(Network::source, b, 5);
    net.addEdge(a, x, 5);
    const std::size_t ay = net.addEdge(a, y, 5);
    net.addEdge(b, x, 5);
    net.addEdge(x, Network::sink, 5);
    const std::size_t end = net.addEdge(y, Network::sink, 3);
    CHECK(net.run() == 8);
    CHECK(net.flow(ay) == 3);
    CHECK(net.run() == 0);
    net.widen(end, 9);
    CHECK(net.run() == 2);
    CHECK(net.flow(ay) == 5);
    CHECK_FALSE(net.gaveUp());
}

TEST_CASE("Edges out of the source are served in the order asked for", "[place]") {
    Network net;
    net.clear();
    const Network::Node x = net.addNode();
    std::vector<std::size_t> sources;
    for (int i = 0; i < 3; ++i) {
        const Network::Node node = net.addNode();
        sources.push_back(net.addEdge(Network::source, node, 2));
        net.addEdge(node, x, 2);
    }
    net.addEdge(x, Network::sink, 3);
    CHECK(net.serve(sources[2], 1) == 1);
    CHECK(net.serve(sources[2], 5) == 1);
    CHECK(net.serve(sources[0], 2) == 1);
    CHECK(net.serve(sources[1], 2) == 0);
}

TEST_CASE("A network out of proportion is given up and says so", "[place]") {
    Network net;
    net.clear();
    std::vector<Network::Node> left;
    std::vector<Network::Node> right;
    for (int i = 0; i < 1200; ++i) {
        left.push_back(net.addNode());
        right.push_back(net.addNode());
        net.addEdge(Network::source, left.back(), 1 + i);
        net.addEdge(right.back(), Network::sink, 1201 - i);
    }
    for (const Network::Node a : left) {
        for (const Network::Node b : right) {
            net.addEdge(a, b, 1);
        }
    }
    net.run();
    CHECK(net.gaveUp());
    CHECK(net.takeWork() > 10'000'000);
    net.clear();
    CHECK_FALSE(net.gaveUp());
}
