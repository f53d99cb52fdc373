package dev.weavewiki.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weavewiki.core.model.code.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Endpoints carry the whole path, and what only looks like one is left out. */
class HttpEndpointsTest {

    private static List<String> endpoints(String... files) {
        return InMemoryFiles.of(files).model().facts(Fact.Kind.HTTP_ENDPOINT).stream()
                .map(fact -> (fact.detail() + " " + fact.name()).strip())
                .toList();
    }

    @Test
    void spring_paths_may_be_several_and_must_be_literals() {
        assertThat(endpoints("A.java", """
                                import org.springframework.web.bind.annotation.*;
                                @RequestMapping(value = "/a", produces = "x")
                                class A {
                                    @GetMapping({"/one", "/two"}) String a() { return null; }
                                    @RequestMapping(path = "/any", method = {RequestMethod.GET, RequestMethod.POST}) String b() { return null; }
                                    @PostMapping String c() { return null; }
                                    @GetMapping(Paths.MADE) String d() { return null; }
                                    @GetMapping("/x" + Paths.MADE) String e() { return null; }
                                    @GetMapping(produces = "y") String f() { return null; }
                                }
                                """, "B.java", """
                                import org.springframework.web.bind.annotation.*;
                                @FeignClient("other")
                                interface B {
                                    @GetMapping("/theirs") String a();
                                }
                                """))
                .containsExactly("GET /a", "POST /a", "GET, POST /a/any", "GET /a/one", "GET /a/two");
    }

    @Test
    void rest_resources_need_a_path_on_their_type() {
        assertThat(endpoints("A.java", """
                                import jakarta.ws.rs.*;
                                @Path("books")
                                class A {
                                    @GET @Path("{id}") String a() { return null; }
                                    @POST String b() { return null; }
                                }
                                """, "B.java", """
                                import jakarta.ws.rs.*;
                                class B {
                                    @GET @Path("part") String a() { return null; }
                                }
                                """)).containsExactly("POST /books", "GET /books/{id}");
    }

    @Test
    void express_routers_are_served_where_they_are_mounted() {
        assertThat(endpoints("src/app.js", """
                                const express = require('express');
                                const users = require('./routes/users');
                                const app = express();
                                const inner = express.Router();
                                const router = express.Router();
                                app.use('/api/users', auth, users);
                                app.use('/r', router);
                                app.use('/static', express.static('public'));
                                router.get('/x', (q, r) => 1);
                                app.get('/health', (q, r) => 1);
                                app.get(`/${made}`, (q, r) => 1);
                                // app.get('/comment', (q, r) => 1);
                                """, "src/routes/users.js", """
                                const router = require('express').Router();
                                const express = require('express');
                                router.get('/:id', show);
                                router.route('/').get(list).post(create);
                                module.exports = router;
                                """))
                .containsExactly(
                        "GET /api/users/", "POST /api/users/", "GET /api/users/:id", "GET /health", "GET /r/x");
    }

    @Test
    void python_routers_and_blueprints_have_prefixes() {
        assertThat(endpoints("a.py", """
                                from fastapi import APIRouter, FastAPI
                                app = FastAPI()
                                router = APIRouter(prefix="/items", tags=["x"])
                                made = APIRouter(prefix=BASE)

                                @router.get("")
                                def all(): ...

                                @router.get("/{id}")
                                def one(): ...

                                @made.get("/unknown")
                                def unknown(): ...

                                @app.post("/root")
                                def root(): ...
                                """, "b.py", """
                                from flask import Blueprint
                                bp = Blueprint('b', __name__, url_prefix='/auth')

                                @bp.route('/login', methods=['GET', 'POST'])
                                def login():
                                    "@bp.route('/doc')"
                                """))
                .containsExactly("GET, POST /auth/login", "GET /items", "GET /items/{id}", "POST /root");
    }

    @Test
    void django_configurations_are_served_where_they_are_included() {
        assertThat(endpoints("site/urls.py", """
                                from django.contrib import admin
                                from django.urls import include, path
                                urlpatterns = [
                                    path('admin/', admin.site.urls),
                                    path('polls/', include('polls.urls')),
                                    path('', home),
                                ]
                                """, "polls/urls.py", """
                                from django.urls import path, re_path
                                urlpatterns = [
                                    path('<int:id>/', views.detail),
                                    re_path(r'^old$', views.old),
                                    path(MADE, views.made),
                                ]
                                """))
                .containsExactly("/", "/polls/<int:id>/", "/polls/old");
    }

    @Test
    void go_groups_are_joined() {
        assertThat(endpoints("gin.go", """
                                package a

                                import "github.com/gin-gonic/gin"

                                func routes(r *gin.Engine, base string) {
                                	v1 := r.Group("/v1")
                                	users := v1.Group("/users")
                                	users.GET("/:id", show)
                                	v1.POST("/login", login)
                                	other := r.Group(base)
                                	other.GET("/unknown", show)
                                	r.GET("/ping", ping)
                                }
                                """, "chi.go", """
                                package a

                                import "github.com/go-chi/chi/v5"

                                func chiRoutes(r chi.Router) {
                                	r.Route("/articles", func(r chi.Router) {
                                		r.Get("/", list)
                                		r.Route("/{id}", func(r chi.Router) {
                                			r.Put("/", update)
                                		})
                                	})
                                	r.Get("/after", list)
                                }
                                """))
                .containsExactly(
                        "GET /after",
                        "GET /articles/",
                        "PUT /articles/{id}/",
                        "GET /ping",
                        "POST /v1/login",
                        "GET /v1/users/:id");
    }

    @Test
    void rails_routes_are_nested() {
        assertThat(endpoints("config/routes.rb", """
                                Rails.application.routes.draw do
                                  root 'home#index'
                                  # get '/comment', to: 'a#b'
                                  get '/about', to: 'pages#about' # the page
                                  namespace :admin do
                                    resources :posts, only: [:index, :destroy]
                                  end
                                  resources :photos, only: %i[show] do
                                    member do
                                      get :preview
                                    end
                                    get :search, on: :collection
                                    resources :comments, only: :create
                                  end
                                  resource :profile, except: [:new, :edit, :create, :destroy]
                                end
                                """, "app/other.rb", "get '/no', to: 'a#b'\n"))
                .containsExactly(
                        "GET /",
                        "GET /about",
                        "GET /admin/posts",
                        "DELETE /admin/posts/:id",
                        "GET /photos/:id",
                        "GET /photos/:id/preview",
                        "POST /photos/:photo_id/comments",
                        "GET /photos/search",
                        "GET /profile",
                        "PATCH, PUT /profile");
    }

    @Test
    void controllers_of_asp_net_fill_their_tokens() {
        assertThat(endpoints("UsersController.cs", """
                                using Microsoft.AspNetCore.Mvc;
                                namespace Shop;
                                [ApiController]
                                [Route("api/[controller]")]
                                public class UsersController : ControllerBase
                                {
                                    [HttpGet("{id}")]
                                    public string One(int id) => "";
                                    [HttpPost]
                                    public string Add() => "";
                                    [HttpGet(Names.Made)]
                                    public string Made() => "";
                                    [HttpDelete("/all")]
                                    public string All() => "";
                                }
                                """, "Program.cs", """
                                var builder = WebApplication.CreateBuilder(args);
                                var app = builder.Build();
                                app.MapGet("/hello", () => "x");
                                var group = app.MapGroup("/todos");
                                group.MapPost("/", Add);
                                app.Run();
                                """))
                .containsExactly("DELETE /all", "POST /api/Users", "GET /api/Users/{id}", "GET /hello", "POST /todos/");
    }

    @Test
    void servers_that_name_routes_as_express_does_are_read_alike() {
        assertThat(endpoints("a.ts", """
                                import { App } from '@tinyhttp/app'
                                export function create() {
                                  const app = new App()
                                  app.get('/:name', (req, res) => res.send(''))
                                  return app
                                }
                                """, "b.ts", """
                                import fastify from 'fastify'
                                const app = fastify()
                                app.post('/b', async () => ({}))
                                """, "c.ts", """
                                import { Map } from 'elsewhere'
                                const app = new Map()
                                app.get('/c', 1)
                                """)).containsExactly("GET /:name", "POST /b");
    }
}
