#pragma once

#include "src/place/network.h"
#include "src/place/options.h"

namespace gradus::place {

/// A flow from the undecided candidates to what could use them: the frame that the relaxations share. The
/// node of the i-th option comes first, then whatever the relaxation adds.
class OptionNetwork : public Network {
public:
    explicit OptionNetwork(const Model& model) : model_(model) {}

    /// Starts anew with a node for each option and nothing else.
    void start(const Options& options);
    static Node node(std::size_t option) { return static_cast<Node>(2 + option); }
    /// The option may bring so much to a node.
    std::size_t addUse(std::size_t option, Node to, std::int64_t most);
    /// The most that the option brings anywhere.
    std::int64_t most(std::size_t option) const { return most_[option]; }
    std::int64_t mostOfAll() const;

    /// Joins the options to the source in the order given, once all uses are there.
    void connect(const std::vector<std::size_t>& order);
    /// The same, those under a limit that could bind through a node of the limit's.
    void connectThroughLimits(const State& state, const Options& options,
                              const std::vector<std::size_t>& order);
    /// The same, and of the options of candidates of one group no more than the largest comes.
    void connectOnce(const State& state, const Options& options, const std::vector<std::size_t>& order,
                     const std::vector<Index>& groupOf);
    /// The same, the uses of one course through a node of the course's: those that may not stand together
    /// bring what one of them can, and those that a cap on sharing counts what is left of it; and through
    /// the limits as far as these are not for shared ones.
    void connectThroughCourses(const State& state, const Options& options,
                               const std::vector<std::size_t>& order);
    /// Of a network connected so: what was sent through a cap, and the most that one course sends through it.
    std::int64_t flowThrough(Index cap) const {
        return caps_[cap].edge == noEdge ? 0 : flow(caps_[cap].edge);
    }
    std::int64_t largestShared(Index cap) const { return caps_[cap].largest; }
    /// Lets an option bring at most so much more; returns how much it does. REQUIRES: connected without
    /// limits.
    std::int64_t bring(std::size_t option, std::int64_t most);

private:
    std::int64_t mostShared(const State& state, const Options& options, Index cap) const;
    void startLimits();
    Node fromLimit(const State& state, Index limit);
    Index bindingLimit(const State& state, const Options& options, std::size_t option) const;

    const Model& model_;
    std::vector<std::int64_t> most_;
    std::vector<Index> limits_;    ///< per option: the limit it has to pass, or none
    std::vector<Node> limitNodes_; ///< per limit
    std::vector<std::pair<Index, std::int64_t>> throughLimit_; ///< what may come through which limit
    std::vector<std::int64_t> largest_;
    std::vector<std::size_t> sources_; ///< per option: its edge from the source
    static constexpr std::size_t noEdge = static_cast<std::size_t>(-1);
    struct Cap {
        Node node = source;
        std::size_t edge = noEdge;
        std::int64_t largest = 0;
    };
    /// Candidates that bring no more than the largest of them.
    struct Group {
        Node node = source;
        std::int64_t most = 0;
        Index limit = none; ///< that every one has to pass
        bool any = false;
    };
    std::vector<Group> groups_;
    /// The uses of a part of a course.
    struct Course {
        bool held = false; ///< by another use
        std::int64_t all = 0;
        std::int64_t largest = 0;
        Node node = source;
        Index limit = none; ///< that every use has to pass
        bool any = false;
    };
    std::vector<Course> courses_; ///< by credit
    std::vector<Cap> caps_;       ///< per cap on sharing
};

/// The options as they come, in `order`.
void inOrder(const Options& options, std::vector<std::size_t>& order);

} // namespace gradus::place
