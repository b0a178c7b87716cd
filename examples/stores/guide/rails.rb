# Action Controller around the guide's controller, over the records of ../paper-trail/records.rb.
#
#   ruby rails.rb PORT DATABASE
require "action_controller"
require "rack"
require "rack/handler/webrick"
require_relative "../paper-trail/records"

class ApplicationController < ActionController::API
  private

  # The host's own: here everybody is one.
  def require_admin; end
end

load File.expand_path("../../../stories/docs/backends/rails/versions_controller.rb", __dir__)

routes = ActionDispatch::Routing::RouteSet.new
routes.draw { get "/versions", to: "versions#index" }
ready = ->(_env) { [200, { "Content-Type" => "text/plain" }, ["ok"]] }
app = Rack::URLMap.new("/pronto" => ready, "/" => routes)
Rack::Handler::WEBrick.run(app, Host: "127.0.0.1", Port: ARGV.fetch(0).to_i, Logger: WEBrick::Log.new(File::NULL), AccessLog: []) do |server|
  %w[TERM INT].each { |signal| trap(signal) { server.shutdown } }
end
